module.exports = { ...require('../../jest.preset.cjs'), displayName: 'placeholders', rootDir: __dirname };
