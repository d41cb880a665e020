export const OPEN_GOVERNMENT_LICENCE = "Open Government Licence v3.0";

/** Asked for by the Office for National Statistics beside its figures. */
export const ONS_ATTRIBUTION =
  "Source: Office for National Statistics licensed under the Open Government Licence v.3.0.";

/** Asked for by Ordnance Survey, ONS and the GLA beside their boundaries. */
export const BOUNDARY_ATTRIBUTION =
  "Contains OS data © Crown copyright and database right. Contains National Statistics data © Crown copyright and database right. Contains Greater London Authority data. Licensed under the Open Government Licence v3.0.";
