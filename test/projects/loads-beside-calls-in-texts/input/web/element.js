const element = document.createElement("script");
element.type = "module";
element.textContent = `import Rupt from "/node_modules/rupt/index.mjs"; Rupt.attach({ client_id: "abc", account: "1" });`;
document.head.append(element);
