// The local store does what every store must.
import { openStore } from "../../../vectorstore/open-store.ts";
import { beginUpdate } from "../../../vectorstore/local/update-store.ts";
import { describeStoreContract } from "../../support/store-contract.ts";
import { temporaryFolder, testOptions } from "../../support/temporary-store.ts";

describeStoreContract("the local store", async () => {
  const folder = await temporaryFolder();
  return {
    open: () => openStore(folder, { pollMs: 1_000_000 }),
    begin: (options = {}) => beginUpdate(folder, { ...testOptions, ...options }),
  };
});
