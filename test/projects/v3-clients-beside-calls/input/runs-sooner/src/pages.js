import "./client.js";
