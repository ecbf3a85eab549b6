import { Gate } from "./Gate.jsx";
import { Out } from "./out.js";

const Shell = ({ onLogout }) => (
  <Out.Provider value={onLogout}>
    <Gate />
  </Out.Provider>
);

export const App = () => <Shell onLogout={(why) => console.log(typeof why)} />;
