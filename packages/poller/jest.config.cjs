module.exports = { ...require('../../jest.preset.cjs'), displayName: 'poller', rootDir: __dirname };
