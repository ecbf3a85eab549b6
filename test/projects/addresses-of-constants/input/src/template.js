const NAME = "rupt";
const VERSION = "2.24.1";

export const src = `https://cdn.jsdelivr.net/npm/${NAME}@${VERSION}/index.js`;
