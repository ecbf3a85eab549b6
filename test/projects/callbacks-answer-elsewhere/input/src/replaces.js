import { api } from "./session.js";

api.out = () => false;
