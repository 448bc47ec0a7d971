module.exports = { ...require('../../jest.preset.cjs'), displayName: 'kql', rootDir: __dirname };
