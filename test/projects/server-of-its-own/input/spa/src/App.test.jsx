import { renderToString } from "react-dom/server";
import { App } from "./App.jsx";

test("shows the user", () => {
  expect(renderToString(<App user="u" />)).toBe("<p>u</p>");
});
