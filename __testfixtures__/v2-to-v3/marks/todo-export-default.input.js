import Rupt from "rupt";
export default Rupt;
