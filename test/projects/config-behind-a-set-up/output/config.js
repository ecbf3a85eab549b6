module.exports = { id: process.env.MY_RUPT };
