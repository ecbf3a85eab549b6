import React from "react";
import { rupt } from "../rupt.js";
export const A = () => { rupt.evaluate.access({ user: "u" }); return <b />; };
