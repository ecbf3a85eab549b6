import express from "express";

const app = express();
app.use("/libs", express.static("node_modules"));
app.use(express.static("public"));
app.listen(3000);
