import express from "express";

const app = express();
app.use("/vendor", express.static("node_modules"));
app.get("/", (request, response) => {
  response.send(`<!doctype html>
    <script src="/vendor/rupt/index.js"></script>
    <script>
      window.Rupt.attach({ client_id: "abc", account: "${request.query.user}" });
    </script>`);
});
app.listen(3000);
