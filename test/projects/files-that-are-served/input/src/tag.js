// The script came from "/libs/rupt/index.js" before.
const script = document.createElement("script");
script.src = "libs/rupt/index.js";
document.head.append(script);

export const tag = (base) => `<script src="${base}/rupt/index.js"></script>`;
export const worker = () => importScripts("/libs/rupt/index.js");
