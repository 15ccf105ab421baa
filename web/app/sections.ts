import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { Role } from "../../src/api/roles.js";
import type { ArabicWords } from "../words/ar/index.js";

/** A part of the workbench with an address of its own. */
export interface Section {
  /** Its name in the words. */
  readonly name: keyof ArabicWords["common"]["sections"];
  /** Pattern of its address; `/` alone is the overview. */
  readonly path: string;
  readonly page: LazyExoticComponent<ComponentType>;
  /** Whether the rail lists it. */
  readonly isListed: boolean;
  /** Role that it takes; readers see all others. */
  readonly role?: Role;
}

/** All sections, in the order of the rail. Each is a chunk of its own. */
export const SECTIONS: readonly Section[] = [
  {
    name: "overview",
    path: "/",
    page: lazy(async () => ({
      default: (await import("../overview/overview-page.js")).OverviewPage,
    })),
    isListed: true,
  },
  {
    name: "incidents",
    path: "/incidents",
    page: lazy(async () => ({
      default: (await import("../incidents/incidents-page.js")).IncidentsPage,
    })),
    isListed: true,
  },
  {
    name: "reports",
    path: "/reports",
    page: lazy(async () => ({
      default: (await import("../reports/reports-page.js")).ReportsPage,
    })),
    isListed: true,
  },
  {
    name: "review",
    path: "/review",
    page: lazy(async () => ({
      default: (await import("../review/review-page.js")).ReviewPage,
    })),
    isListed: true,
    role: "coder",
  },
  {
    name: "people",
    path: "/people",
    page: lazy(async () => ({
      default: (await import("../people/people-page.js")).PeoplePage,
    })),
    isListed: true,
  },
  {
    name: "places",
    path: "/places",
    page: lazy(async () => ({
      default: (await import("../places/places-page.js")).PlacesPage,
    })),
    isListed: true,
  },
  {
    name: "actors",
    path: "/actors",
    page: lazy(async () => ({
      default: (await import("../actors/actors-page.js")).ActorsPage,
    })),
    isListed: true,
  },
  {
    name: "sources",
    path: "/sources",
    page: lazy(async () => ({
      default: (await import("../sources/sources-page.js")).SourcesPage,
    })),
    isListed: true,
  },
  {
    name: "month",
    path: "/month",
    page: lazy(async () => ({
      default: (await import("../month/month-page.js")).MonthPage,
    })),
    isListed: true,
  },
  {
    name: "import",
    path: "/import",
    page: lazy(async () => ({
      default: (await import("../import/import-page.js")).ImportPage,
    })),
    isListed: true,
    role: "coder",
  },
  {
    name: "search",
    path: "/search",
    page: lazy(async () => ({
      default: (await import("../search/search-page.js")).SearchPage,
    })),
    isListed: true,
  },
  {
    name: "admin",
    path: "/admin",
    page: lazy(async () => ({
      default: (await import("../admin/admin-page.js")).AdminPage,
    })),
    isListed: true,
    role: "admin",
  },
];
