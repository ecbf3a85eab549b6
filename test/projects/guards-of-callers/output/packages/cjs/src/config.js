const RUPT_ID = process.env.RUPT_ID;
exports.RUPT_ID = RUPT_ID;
