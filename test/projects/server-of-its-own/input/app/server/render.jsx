import { renderToPipeableStream } from "react-dom/server";
import { App } from "../src/App.jsx";

export const render = (user, response) => renderToPipeableStream(<App user={user} />).pipe(response);
