module.exports = { ...require('../../jest.preset.cjs'), displayName: 'azure', rootDir: __dirname };
