/** @jsx h */
/** @jsxFrag Frag */
import { h, Fragment as Frag } from "preact";
import { rupt } from "../rupt";
export const A = () => { rupt.evaluate.access({ user: "u" }); return <><b /></>; };
