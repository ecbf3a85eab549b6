const NAME = "rupt";
const VERSION = "2.24.1";

// TODO(rupt-migrate): script-tag: load the v3 client from the address your dashboard names
export const src = `https://cdn.jsdelivr.net/npm/${NAME}@${VERSION}/index.js`;
