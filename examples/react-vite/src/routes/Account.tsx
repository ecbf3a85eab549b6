import { useEffect, useState } from "react";
import { useNavigate } from "react-router-dom";
import { guardAccount } from "../lib/account-guard";
import { type DeviceSummary, forgetDevice, rememberDevice } from "../lib/devices";
import { clearSession, useMember } from "../lib/session";

export function Account() {
  const member = useMember();
  const navigate = useNavigate();
  const [devices, setDevices] = useState<DeviceSummary | null>(null);

  useEffect(() => {
    if (!member) return;
    void guardAccount(member);
    rememberDevice(member).then(setDevices);
  }, [member]);

  if (!member) return null;

  async function signOut() {
    if (member) await forgetDevice(member);
    clearSession();
    navigate("/sign-in");
  }

  return (
    <section>
      <h1>Your account</h1>
      <p>{member.email}</p>
      {devices && (
        <p>
          {devices.count} devices in use. Support reference: <code>{devices.reference}</code>
        </p>
      )}
      <button type="button" onClick={signOut}>
        Sign out
      </button>
    </section>
  );
}
