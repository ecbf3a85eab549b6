import React from "react";
import { rupt } from "../rupt";
export const A = () => { rupt.evaluate.access({ user: "u" }); return <b />; };
