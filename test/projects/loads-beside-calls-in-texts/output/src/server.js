import express from "express";

const app = express();
app.use("/vendor", express.static("node_modules"));
app.get("/", (request, response) => {
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  response.send(`<!doctype html>
    <script src="/vendor/rupt/index.js"></script>
    <script>
      window.Rupt.attach({ client_id: "abc", account: "${request.query.user}" });
    </script>`);
});
app.listen(3000);
