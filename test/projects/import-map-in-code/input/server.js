import express from "express";

const app = express();
const importmap = { imports: { rupt: "/vendor/rupt.mjs" } };
app.get("/", (request, response) =>
  response.send(
    `<script type="importmap">${JSON.stringify(importmap)}</script><script type="module" src="/js/a.js"></script>`,
  ),
);
