import { protect } from "./protect.js";
export const App = () => <button onClick={() => protect({ id: "u" })} />;
