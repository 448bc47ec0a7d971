module.exports = { projects: ['<rootDir>/{packages/*,e2e}/jest.config.cjs'] };
