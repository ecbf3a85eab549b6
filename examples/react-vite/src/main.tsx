import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter, RouterProvider } from "react-router-dom";
import { Account } from "./routes/Account";
import { Home } from "./routes/Home";
import { MembersLayout } from "./routes/MembersLayout";
import { Read } from "./routes/Read";
import { SignIn } from "./routes/SignIn";
import "./styles.css";

const router = createBrowserRouter([
  { path: "/sign-in", element: <SignIn /> },
  {
    element: <MembersLayout />,
    children: [
      { path: "/", element: <Home /> },
      { path: "/read/:slug", element: <Read /> },
      { path: "/account", element: <Account /> },
    ],
  },
]);

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root element.");
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
