const CDN = "https://unpkg.com";

// TODO(rupt-migrate): script-tag: load the v3 client from the address your dashboard names
export const src = CDN + "/rupt@2/index.js";
export const other = CDN + "/interrupt@2/index.js";
