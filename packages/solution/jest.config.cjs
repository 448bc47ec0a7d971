module.exports = { ...require('../../jest.preset.cjs'), displayName: 'solution', rootDir: __dirname };
