import { useState } from "react";
import { useOutletContext, useParams } from "react-router";
import { checkBeforeDownload } from "~/check-before-download";
import type { Member } from "~/session.server";

export default function Crossing() {
  const { id } = useParams();
  const member = useOutletContext<Member>();
  const [isReady, setReady] = useState(false);

  const download = async () => {
    await checkBeforeDownload(member, id ?? "");
    setReady(true);
  };

  return (
    <>
      <h1>Crossing {id}</h1>
      <button type="button" onClick={download}>
        Download
      </button>
      {isReady && <p>Chart ready</p>}
    </>
  );
}
