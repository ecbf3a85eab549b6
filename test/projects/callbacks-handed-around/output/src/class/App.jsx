import * as UI from "./Gate.jsx";

const leave = () => false;

export const App = () => <UI.Gate onLogout={leave} />;
