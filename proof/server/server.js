const path = require("node:path");
const express = require("express");

const CLIENT_ID = process.env.RUPT_CLIENT_ID || "harbour_desk_live";

const app = express();
app.set("view engine", "ejs");
app.set("views", path.join(__dirname, "views"));
app.use(express.static(path.join(__dirname, "public")));

app.get("/", (_request, response) => response.render("home", { clientId: CLIENT_ID }));
app.get("/berths", (_request, response) => response.render("berths", { clientId: CLIENT_ID }));
app.get("/help", (_request, response) => response.render("help", { clientId: CLIENT_ID }));

app.listen(process.env.PORT, process.env.HOST);
