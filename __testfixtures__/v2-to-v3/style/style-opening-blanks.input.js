


const CLIENT_ID = "client-3";
const other = require("./x");

exports.protect = (user) => {
  require("rupt/common.cjs").attach({ client_id: CLIENT_ID, account: user });
  other();
};
