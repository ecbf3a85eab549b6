import assert from "node:assert";
import { test } from "node:test";
import { checkout } from "./checkout.js";

test("is a function", () => assert.equal(typeof checkout, "function"));
