import express from "express";
import { LIMIT } from "./api/limits.js";

const app = express();
app.get("/limit", (request, response) => response.json({ limit: LIMIT }));
app.listen(3000);
