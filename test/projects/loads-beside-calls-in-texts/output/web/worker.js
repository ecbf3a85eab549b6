// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
const code = `import Rupt from "${location.origin}/node_modules/rupt/index.mjs"; Rupt.attach({ client_id: "abc", account: "1" });`;
new Worker(URL.createObjectURL(new Blob([code])), { type: "module" });

// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
const classic =
  'importScripts("/node_modules/rupt/index.js"); self.Rupt.attach({ client_id: "abc", account: "1" });';
new Worker(URL.createObjectURL(new Blob([classic])));
