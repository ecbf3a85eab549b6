const element = document.createElement("script");
element.type = "module";
// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
element.textContent = `import Rupt from "/node_modules/rupt/index.mjs"; Rupt.attach({ client_id: "abc", account: "1" });`;
document.head.append(element);
