import { Gate } from "./Gate.jsx";

const withUser = (Inner) => (props) => <Inner user="u1" {...props} />;
const Shell = withUser(Gate);

export const App = () => (
  <Shell onLogout={(why = "user") => console.log(typeof why)} />
);
