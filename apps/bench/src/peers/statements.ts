/* What the API says to the database, word for word. The bench listens to both and stops at the first difference. */

export const setScope = `
  select set_config('app.scope', $1, true), set_config('app.centre', $2, true),
         set_config('app.municipality', $3, true), set_config('app.person', $4, true),
         set_config('app.subject', $5, true)`;

export const personBySubject = `
  select p.id, p.given_name as "givenName", p.family_name as "familyName",
         coalesce(json_agg(json_build_object('role', g.role, 'centreId', g.centre_id,
           'municipalityId', g.municipality_id, 'unitId', g.unit_id) order by g.id) filter (where g.id is not null), '[]')
           as grants
    from samsvar.person p left join samsvar.role_grant g on g.person_id = p.id
   where p.subject = $1 and p.is_active
   group by p.id`;

export const linesOfCentre = `
  SELECT
    "LineRow"."municipality_id" AS "LineRow_municipality_id",
    "LineRow"."centre_id" AS "LineRow_centre_id",
    "LineRow"."id" AS "LineRow_id",
    "LineRow"."name" AS "LineRow_name",
    "LineRow"."dialled_number" AS "LineRow_dialled_number",
    "LineRow"."kind" AS "LineRow_kind",
    "LineRow"."trunk_number" AS "LineRow_trunk_number",
    "LineRow"."target_seconds" AS "LineRow_target_seconds",
    "LineRow"."valid_from" AS "LineRow_valid_from",
    "LineRow"."valid_to" AS "LineRow_valid_to",
    "LineRow"."greetings" AS "LineRow_greetings",
    "LineRow"."duty_number" AS "LineRow_duty_number",
    "LineRow"."version" AS "LineRow_version"
  FROM "samsvar"."line" "LineRow" WHERE (("LineRow"."centre_id" = $1))
  ORDER BY "LineRow"."municipality_id" ASC, "LineRow"."id" ASC LIMIT 51`;
