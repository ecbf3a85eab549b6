// The SDK, for the whole app.
import Rupt from "rupt";

export const ruptAttach = Rupt.attach;
