import { batch, signal } from "@preact/signals";
import type { Fault } from "../../geo/view/fault.ts";
import { readTrustAddress, type TrustAddress, writeTrustAddress } from "./trust-address.ts";

const first = readTrustAddress(globalThis.location?.search ?? "");

/** What the page on trust shows; the address bar always says the same. */
export const trust = signal<TrustAddress>(first.address);

/** What is wrong with the address that the page was opened with; empty once something was chosen. */
export const trustFaults = signal<readonly Fault[]>(first.faults);

/** Shows something else: a step in the browser's history. */
export function askTrust(change: Partial<TrustAddress>): void {
  batch(() => {
    trustFaults.value = [];
    trust.value = { ...trust.value, ...change };
  });
  const address = trustPageAddress(trust.value);
  if (address !== `${location.pathname}${location.search}`) history.pushState(null, "", address);
}

/** Address of the page, for links. */
export function trustPageAddress(address: TrustAddress): string {
  return `/trust${writeTrustAddress(address)}`;
}

/** Follows the browser's back and forward buttons; returns how to stop. */
export function followTrustHistory(): () => void {
  const read = () => {
    const { address, faults } = readTrustAddress(location.search);
    batch(() => {
      trust.value = address;
      trustFaults.value = faults;
    });
  };
  addEventListener("popstate", read);
  return () => removeEventListener("popstate", read);
}
