import { lazy } from "react";
import { ID } from "./env";

const Guard = lazy(() => import("./guard"));

export const App = ({ user }) => <main>{ID && <Guard user={user} />}</main>;
