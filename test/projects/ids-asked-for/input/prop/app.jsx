import { Guard } from "./guard";

export const App = () => <Guard enabled={Boolean(process.env.RUPT_ID)} />;
