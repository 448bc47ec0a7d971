module.exports = { ...require('../../jest.preset.cjs'), displayName: 'arm-template', rootDir: __dirname };
