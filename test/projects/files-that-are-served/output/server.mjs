import express from "express";

const app = express();
app.use("/libs", express.static("node_modules"));
app.listen(3000);
