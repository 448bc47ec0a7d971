module.exports = { ...require('../../jest.preset.cjs'), displayName: 'packaging', rootDir: __dirname };
