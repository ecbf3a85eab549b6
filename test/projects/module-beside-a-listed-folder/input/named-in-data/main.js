const { plugins } = require("./app.json");
for (const f of fs.readdirSync(path.join(__dirname, plugins)))
  require(path.join(__dirname, plugins, f)).up();
