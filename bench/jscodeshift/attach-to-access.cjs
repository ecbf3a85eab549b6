// The same rewrite as a jscodeshift transform usually does it: query, mutate the tree, let recast print it.
module.exports = (file, { jscodeshift: j }) => {
  if (!file.source.includes("rupt")) return undefined;
  const root = j(file.source);
  const imports = root.find(j.ImportDeclaration, { source: { value: "rupt" } });
  if (imports.size() === 0) return undefined;
  let clientId;
  root
    .find(j.CallExpression, { callee: { object: { name: "Rupt" }, property: { name: "attach" } } })
    .forEach((path) => {
      path.node.callee = j.memberExpression(
        j.memberExpression(j.identifier("rupt"), j.identifier("evaluate")),
        j.identifier("access"),
      );
      const [options] = path.node.arguments;
      options.properties = options.properties.filter((property) => {
        if (property.key.name === "client_id") clientId = property.value;
        if (property.key.name === "account") property.key.name = "user";
        return !["client_id", "redirect_urls"].includes(property.key.name);
      });
    });
  imports.forEach((path) => {
    path.node.source = j.literal("@ruptjs/client");
    j(path).insertAfter(
      j.variableDeclaration("const", [
        j.variableDeclarator(
          j.identifier("rupt"),
          j.newExpression(j.identifier("Rupt"), [
            j.objectExpression([j.property("init", j.identifier("clientId"), clientId)]),
          ]),
        ),
      ]),
    );
  });
  return root.toSource();
};
module.exports.parser = "tsx";
