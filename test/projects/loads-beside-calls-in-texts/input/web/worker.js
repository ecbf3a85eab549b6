const code = `import Rupt from "${location.origin}/node_modules/rupt/index.mjs"; Rupt.attach({ client_id: "abc", account: "1" });`;
new Worker(URL.createObjectURL(new Blob([code])), { type: "module" });

const classic =
  'importScripts("/node_modules/rupt/index.js"); self.Rupt.attach({ client_id: "abc", account: "1" });';
new Worker(URL.createObjectURL(new Blob([classic])));
