const CDN = "https://unpkg.com";

export const src = CDN + "/rupt@2/index.js";
export const other = CDN + "/interrupt@2/index.js";
